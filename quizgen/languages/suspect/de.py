# ruff: noqa: E501, SIM905 - lists of words are easier to read and to complete in lines than in columns
"""Words by which German questions go wrong."""

from quizgen.language import Suspect

_OPTIONS = r"(?:(?:der|die|das|den|dieser|diesen|diese|davon|von|ihnen|hier|oben|obigen|oben ?(?:genannten?|stehenden?|aufgeführten?)|genannten?|aufgeführten?|angegebenen?|aufgelisteten?|anderen?|antworten|antwort|optionen|möglichkeiten|aussagen|alternativen|vorschläge|drei|vier|zwei|fünf) ?)"

SUSPECT = Suspect(
    none=(
        rf"(?:keine?[rs]?|nichts|keine einzige) {_OPTIONS}+(?:(?:ist|sind|trifft|treffen|stimmt)(?: \w+)?)?",
        r"keine (?:richtige|passende|korrekte) antwort(?: \w+){0,3}|(?:nichts|keine|keines|keins) (?:ist|trifft|stimmt|passt)(?: \w+)?",
        r"(?:etwas|jemand|nichts) ander(?:es|er)|eine? andere(?: antwort)?|nicht (?:genannt|angegeben|aufgeführt)(?: \w+)?",
        rf"alle {_OPTIONS}+sind (?:falsch|unrichtig)",
    ),
    all=(
        rf"(?:alle|alles|jede|jedes|jeder|sämtliche|beide)(?: von)? {_OPTIONS}+(?:(?:ist|sind|treffen|trifft|stimmen)(?: \w+)?)?",
        r"(?:alle|alles|beide|sie alle) (?:ist|sind|treffen|trifft|stimmt|stimmen)(?: \w+)?|alles davon|alle davon",
    ),
    either=r"beide|sowohl|nur|alle außer|weder",
    truth=r"wahr|falsch|richtig|ja|nein|unwahr|korrekt|stimmt|stimmt nicht|trifft zu|trifft nicht zu",
    true_or_false=r"(?:wahr|richtig) oder (?:falsch|unwahr)|falsch oder (?:wahr|richtig)|ja oder nein|stimmt (?:es|das)"
    r"|(?:ist|sind) (?:diese|die folgende)n? (?:\w+ )?(?:wahr|richtig|korrekt)|trifft (?:es|das|diese aussage) zu",
    denies=r"nicht|kein(?:e[mnrs]?)?|nie|niemals|weder|noch nie|außer|ausgenommen|mit ausnahme|(?:ist|sind|war|waren) (?:falsch|unrichtig)"
    r"|falschen? (?:aussage|antwort|option)|am wenigsten",
    affirms=r"nicht nur|nicht allein|nicht bloß|nicht zuletzt|noch nicht|ob oder nicht",
    opposite=r"nicht|kein(?:e[mnrs]?)?|nie|niemals|ohne",
    absolute=r"immer|stets|nie|niemals|nur|(?<!von )(?<!für )(?<!aller )(?:alle[nrs]?)|alles|jede[mnrs]?|jedermann|niemand|nichts|keine[rsnm]?|muss|müssen|völlig|vollständig"
    r"|absolut|total|ausschließlich|unmöglich|ausnahmslos|ohne ausnahme|unter keinen umständen|auf jeden fall|in jedem fall"
    r"|ewig|gänzlich|restlos|jederzeit|unbedingt|zwangsläufig|unweigerlich",
    vague=r"meist|meistens|oft|oftmals|häufig|manchmal|gelegentlich|selten|gewöhnlich|normalerweise|üblicherweise|in der regel"
    r"|im allgemeinen|wahrscheinlich|vermutlich|vielleicht|möglicherweise|generell|typischerweise|mitunter|bisweilen|eventuell"
    r"|hin und wieder|ab und zu|in den meisten fällen|in vielen fällen|mehr oder weniger|zuweilen|von zeit zu zeit",
    vague_amount=r"viele?[nr]?|mehrere[nr]?|einige[nrs]?|manche[nrs]?|wenige[nr]?|ein paar|ziemlich|größtenteils|überwiegend|hauptsächlich"
    r"|etliche[nr]?|zahlreiche[nr]?|verschiedene[nr]?|relativ|etwas(?! anderes)|könnte[n]?|eine reihe von",
    relative=r"kürzlich|neulich|vor kurzem|unlängst|jüngst|derzeit|zurzeit|zur zeit(?! de[rs]\b)|gegenwärtig|momentan|im moment|heute|heutzutage"
    r"|jetzt|nun|gestern|morgen|bald|demnächst|(?:dieses|letztes|nächstes|vergangenes|kommendes) (?:jahr|quartal|jahrzehnt)|(?:diese|letzte|nächste|vergangene) woche"
    r"|(?:in )?(?:diesem|im (?:letzten|vergangenen|nächsten|laufenden)) (?:jahr|monat|jahrzehnt|jahrhundert|sommer|winter)|bisher|bislang|bis heute|bis jetzt"
    r"|in den letzten (?:\w+ )?jahren|vor (?:\w+ )?jahren|aktuelle?[nrs]?|heutige[nrs]?|neueste[nrs]?|seit neuestem|neuerdings",
    asks=r"welche[mnrs]?|was|wer|wen|wem|wessen|wann|wo|woher|wohin|warum|weshalb|wieso|wie|womit|wodurch|woraus|worin|wofür|woran|wonach"
    r"|worauf|wovon|wozu|worüber|wogegen|welch"
    r"|(?:in|an|auf|bei|durch|zu|von|für|mit|aus|seit|bis|unter|nach|vor|gegen|über|um|während|neben|zwischen|laut|wegen|ab|im|am|zum|zur)"
    r" (?:\w+ ){0,3}?(?:welche[mnrs]?|was|wem|wen|wann|wie|wo)|ist|sind|war|waren|hat|haben|hatte|kann|können",
    tasks=r"nenne|nennen|wähle|wählen|bestimme|bestimmen|gib|geben|finde|vervollständige|ordne|berechne",
    asks_time=r"wann|seit wann|bis wann|(?:in|seit|bis|ab|vor|nach|um)? ?(?:welche[mnrs]?) (?:jahr|datum|tag|monat|jahrzehnt|jahrhundert)",
    asks_number=r"wie ?(?:viele?|lange?|weit|hoch|alt|groß|tief|schwer|breit|oft|schnell)|welche[rn]? (?:anteil|prozentsatz|anzahl|zahl|menge|betrag|summe)",
    empty=frozenset(
        "richtig richtige richtigen wahr korrekt korrekte aussage aussagen antwort antworten option optionen folgende"
        " folgenden wähle wählen kreuze kreuzen stimmt trifft treffen zu falsch falsche frage fragen satz sätze oben unten".split()
    ),
    unfocused=r"^(?:welche[rs]?|was)(?: (?:der|von|dieser|diesen|den))?(?: folgenden?| obigen)?(?: \w+)?(?: (?:über|zu|von|zum|zur|für) .{1,80}?)?"
    r" (?:ist|sind|trifft|treffen|stimmt|stimmen)(?: (?:über|zu|von|zum|zur|für) .{1,80}?)?(?: (?:wahr|richtig|korrekt|falsch|unwahr|zutreffend|zu))?[^\w]*$"
    r"|^was (?:kann|lässt|können) (?:man|sich|sie|wir) .{0,80}sagen|^was ist mit\b|^(?:wähle|wählen|kreuze|kreuzen|finde|bestimme|markiere)(?: sie)?"
    r" (?:die|den|das|eine|einen) (?:\w+ )?(?:aussagen?|antwort(?:en)?|option(?:en)?|sätze|satz)",
    chatter=r"(?:sehr |wirklich |überaus )?(?:faszinierend|interessant|spannend|erstaunlich|wunderbar|bemerkenswert)(?:e[mnrs]?|erweise)?"
    r"|(?:wie )?(?:wir|du|ihr|sie|jeder|jedes kind) (?:alle |ja |vielleicht |sicher )*(?:weiß|weißt|wissen|wisst|kennt|erinnern)(?: alle)?|wie (?:wir|man|sie) (?:alle )?(?:weiß|wissen)"
    r"|bekanntlich|bekanntermaßen|übrigens|nebenbei|natürlich|selbstverständlich|stell(?:t|en)? (?:dir|euch|sie sich) vor|wusstest du|wussten sie"
    r"|offensichtlich|vergiss nicht|denk(?:e|t|en)? (?:gut|genau|daran|dran|nach)|lies genau|viel (?:glück|erfolg)|hallo|willkommen|liebe (?:schüler|studierende|leser)\w*"
    r"|(?:ist|sind) (?:ein |eine )?(?:sehr )?(?:wichtige[rs]?|beliebte[rs]?|berühmte[rs]?|schöne[rs]?|nützliche[rs]?) (?:fach|thema|gebiet|sache|teil|frage|wissenschaft)",
    refers=frozenset(
        "er sie es ihr ihre ihren ihrer ihm ihn ihnen sein seine seinen seiner dieser diese dieses diesen diesem dessen deren"
        " dort da hier dann damals so dadurch damit davon dazu darin jener jene jenes beide beiden letztere".split()
    ),
    joke=r"(?:ich )?(?:weiß nicht|weiß ich nicht|keine ahnung)|wer weiß|egal|lol|ha(?:ha)+|nur spaß|dein(?:e|er)? (?:mutter|vater|lehrer|hund|katze|oma)"
    r"|(?:der )?weihnachtsmann|(?:der )?osterhase|micky ?maus|donald duck|chuck norris|superman|batman|harry potter|einhörner|einhorn|außerirdische"
    r"|bla(?: bla)*|asdf\w*|xyz+|todo|platzhalter|mein (?:hund|kater)",
    fits=(),
    wants_plural=r"sind|waren|diese|viele|mehrere|beide",
    wants_singular=r"ist|war|eine?|einen|einem|einer|dieses|jede[rs]?",
)
