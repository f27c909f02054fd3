# ruff: noqa: E501, SIM905 - lists of words are easier to read and to complete in lines than in columns
"""Words by which French questions go wrong."""

from quizgen.language import Suspect

_OPTIONS = r"(?:(?:des?|du|les?|la|ces|cette|celles?|ceux|ci|ci-dessus|dessus|elles|eux|entre|autres?|réponses?|options?|choix|propositions?|affirmations?|possibilités|précédentes?|proposées?|suivantes?|mentionnées?|citées?|données|listées|deux|trois|quatre|cinq)[ -]?)"

SUSPECT = Suspect(
    none=(
        rf"(?:aucune?|ni l'une? ni l'autre|pas une?|rien)(?: d'entre)? {_OPTIONS}+(?:n'est(?: \w+)?)?|aucune? (?:n'est|ne) (?:\w+)(?: \w+)?",
        r"(?:il n'y a )?(?:aucune|pas de) (?:bonne |)réponse(?: \w+)?|rien de (?:tout )?(?:cela|ceci)|(?:quelque chose|quelqu'un|rien) d'autre|(?:une )?autre(?: réponse)?",
        r"non (?:mentionné|indiqué|donné)e?|(?:toutes|tous) (?:les \w+ )?sont (?:fausses|faux)|ni l'une? ni l'autre",
    ),
    all=(
        rf"(?:toutes?|tous|tout|chacune?|l'ensemble)(?: d'entre)? {_OPTIONS}+(?:(?:est|sont|conviennent)(?: \w+)?)?",
        r"(?:toutes|tous|tout)(?: (?:est|sont|conviennent|cela|ceci))(?: \w+)?|tout (?:cela|ceci|ce qui précède)|les (?:deux|trois|quatre)(?: \w+)?",
    ),
    either=r"les deux|à la fois|seulement|uniquement|tout sauf",
    truth=r"vrai|faux|oui|non|correct|incorrect|exact|inexact|d'accord|juste",
    true_or_false=r"vrai ou faux|faux ou vrai|oui ou non|est-(?:ce|il) (?:vrai|exact|juste)|(?:cette|l') ?affirmation (?:\w+ )?est-elle (?:vraie|exacte|correcte)",
    denies=r"n'(?:est|a|ont|était|appartient|\w+) (?:\w+ )?(?:pas|jamais|point|aucune?)|ne (?:\w+ ){1,3}?(?:pas|jamais|point|aucune?)|pas|jamais|sauf|excepté|hormis|à l'exception"
    r"|(?:est|sont) (?:faux|fausses?|incorrecte?s?|inexacte?s?)|(?:affirmation|réponse) (?:fausse|incorrecte)|le moins (?:probable|exact|vrai)",
    affirms=r"pas seulement|pas uniquement|ne (?:\w+ )?pas que|pas encore",
    opposite=r"pas|non|ne|n'est pas|sans|aucune?|jamais",
    absolute=r"toujours|jamais|seulement|uniquement|(?<!de )(?<!pour )(?<!à )(?:tous|toutes|tout|toute)|chaque|tout le monde|personne|rien|aucune?|doit|doivent|complètement|entièrement"
    r"|absolument|totalement|exclusivement|impossible|sans exception|en aucun cas|dans tous les cas|forcément|inévitablement|invariablement|à jamais",
    vague=r"souvent|parfois|quelquefois|généralement|habituellement|fréquemment|rarement|occasionnellement|normalement|d'habitude|en général|typiquement"
    r"|probablement|peut-être|sans doute|possiblement|de temps en temps|la plupart du temps|dans la plupart des cas|plus ou moins|en principe|d'ordinaire|couramment",
    vague_amount=r"beaucoup|plusieurs|quelques(?! \d)|certaine?s|peu|un peu|assez|plutôt|la plupart|principalement|largement|relativement|divers|diverses|nombreux"
    r"|nombreuses|pourrai(?:t|ent)|un certain nombre|surtout",
    relative=r"récemment|dernièrement|actuellement|maintenant|de nos jours|à présent|en ce moment|aujourd'hui|hier|demain|bientôt|cette (?:année|semaine|décennie)"
    r"|ce (?:mois|siècle)(?:-ci)?|l'an(?:née)? (?:dernière?|prochaine?|passée?)|(?:la semaine|le mois) (?:dernière?|prochaine?|passée?)|jusqu'à (?:présent|maintenant|aujourd'hui)"
    r"|ces dernières années|ces derniers (?:temps|mois)|il y a (?:\w+ )?(?:ans?|années|mois)|actuel(?:le)?s?|à ce jour|à l'heure actuelle|depuis peu",
    asks=r"quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s|duquel|auquel|qui|que|quoi|qu'est-ce|qu'|quand|où|pourquoi|comment|combien"
    r"|est-ce"
    r"|(?:à|en|dans|de|d'|par|pour|avec|sur|depuis|jusqu'à|jusqu'en|sous|selon|vers|chez|contre|entre|parmi|grâce à|lors de|au|aux|du|des) ?(?:\w+ ){0,3}?(?:quel(?:le)?s?|qui|quoi|quand|où|combien|lequel|laquelle)",
    tasks=r"nommez|choisissez|choisis|sélectionnez|identifiez|indiquez|citez|trouvez|donnez|complétez|déterminez|calculez",
    asks_time=r"quand|depuis quand|jusqu'à quand|(?:en|à|depuis|dans|avant|après|au cours de)? ?quel(?:le)? (?:année|date|jour|mois|décennie|siècle)",
    asks_number=r"combien|(?:quel|quelle) (?:pourcentage|proportion|nombre|part|montant|distance|somme)|à combien",
    empty=frozenset(
        "vrai vraie vraies correct correcte correctes exacte exact juste affirmation affirmations réponse reponse reponses réponses option options suivant suivante"
        " suivantes suivants choisissez choisis cochez bonne faux fausse proposition propositions question phrase phrases dessus dessous ci".split()
    ),
    unfocused=r"^(?:laquelle|lequel|lesquel(?:le)?s|quel(?:le)?s?|que|qu'est-ce qui)(?: de| des| parmi)?(?: ces| les)?(?: \w+)?(?: (?:suivantes?|ci-dessous|ci-dessus))?(?: (?:sur|de|concernant|à propos de|au sujet de) .{1,80}?)?"
    r" (?:est|sont|serait)(?:-elles?|-ils?)? (?:la |le )?(?:vraie?s?|correcte?s?|exacte?s?|justes?|fausses?|faux|incorrecte?s?|bonne)(?: .{1,80})?[^\w]*$"
    r"|^que (?:peut-on|pouvez-vous|sait-on) dire|^qu'en est-il|^(?:choisissez|choisis|cochez|trouvez|indiquez|sélectionnez) (?:la|le|les|une) (?:bonnes? )?(?:affirmations?|réponses?|options?|phrases?|propositions?)",
    chatter=r"(?:très |vraiment |tout à fait )?(?:fascinante?s?|intéressante?s?|passionnante?s?|étonnante?s?|merveilleu(?:x|se)s?|remarquables?)"
    r"|comme (?:nous|vous|chacun|on)(?: le)?(?: \w+)?(?: tous)? ?(?:savons|savez|sait|souvenez)(?: tous)?|il est bien connu que|c'est bien connu|on sait (?:bien )?que|soit dit en passant|au fait|bien sûr"
    r"|évidemment|naturellement|imaginez|saviez-vous|n'oubliez pas|rappelez-vous|souvenez-vous|réfléchissez|lisez bien|bonne chance|bonjour|bienvenue|chers? (?:élèves|étudiants|lecteurs?)"
    r"|(?:est|sont) (?:une? )?(?:matière|sujet|thème|domaine|science|question) (?:très )?(?:importante?|populaire|célèbre|utile|belle)",
    refers=frozenset(
        "il elle ils elles lui leur leurs son sa ses ce cet cette ces celui celle ceux celles ceci cela y en dont là alors ainsi tel telle"
        " deux dernier ici qu'il qu'elle qu'ils c'".split()
    ),
    joke=r"je (?:ne )?sais pas|aucune idée|qui sait|personne ne sait|mdr|lol|ha(?:ha)+|(?:ta|ton|votre) (?:mère|père|prof|chat|chien)|le père noël|père noël|mickey(?: mouse)?|donald duck|chuck norris"
    r"|superman|batman|harry potter|(?:une )?licornes?|(?:des )?extraterrestres|bla(?: bla)*|asdf\w*|xyz+|n'importe quoi|mon (?:chien|chat)",
    fits=(
        (r"(?:[ldjmnstc]|qu|jusqu|lorsqu)'", r"[aeiouyhœ]"),
        (r"l[ea]|du|de|au|ce|ma|ta|sa", r"(?![aeiouœ]|h(?:omme|eure|istoire|iver|ôpital|abit|erbe|uile))."),
    ),
    wants_plural=r"sont|étaient|les|des|ces|plusieurs|aux",
    wants_singular=r"est|était|une?|l[ea]|ce|cette|du|au|chaque",
)
