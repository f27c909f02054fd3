# ruff: noqa: E501, SIM905 - lists of words are easier to read and to complete in lines than in columns
"""Words by which English questions go wrong."""

from quizgen.language import Suspect

_OPTIONS = r"(?:(?:the|these|those|this|them|other|above|answers?|options?|choices?|alternatives?|possibilities|statements?|following|listed|given|mentioned|named|preceding|previous|foregoing|before|two|three|four|five|others?|first|last) ?)"

SUSPECT = Suspect(
    none=(
        rf"(?:none|neither|not one|not any)(?: one)? (?:of )?{_OPTIONS}+(?:(?:is|are|apply|applies)(?: \w+)?)?",
        r"none (?:is|are|apply|applies|fits?)(?: \w+)?",
        r"(?:there is )?no (?:correct|right|true|suitable) (?:answer|option|choice|alternative)(?: \w+){0,3}",
        rf"no (?:answer|option|choice|alternative) (?:above|here|listed|given|is (?:right|correct))|nothing (?:of )?{_OPTIONS}+",
        r"(?:something|someone|somewhere|anything) else|(?:an)?other (?:answer|option)",
        r"not (?:listed|given|mentioned|stated)(?: above| here)?",
        rf"all (?:of )?{_OPTIONS}+(?:is|are) (?:wrong|incorrect|false)",
    ),
    all=(
        rf"(?:all|each|every one|everything|any|both)(?: of)? {_OPTIONS}+(?:(?:is|are|apply)(?: \w+)?)?",
        rf"every (?:one of )?{_OPTIONS}+|everything (?:above|listed|mentioned|here)",
        r"(?:they )?(?:all|each|every one|any|both) of (?:these|those|them)(?: (?:is|are|apply)(?: \w+)?)?",
        r"(?:they|these) (?:all|are all)(?: \w+)?|all (?:are|apply)(?: \w+)?",
    ),
    either=r"both|only|all but|neither",
    truth=r"true|false|yes|no|correct|incorrect|right|wrong|agree|disagree",
    true_or_false=r"true or false|(?:right|correct) or (?:wrong|incorrect)|yes or no|false or true"
    r"|(?:is|are) (?:this|the following|these) (?:\w+ )?(?:true|correct|right)\b",
    denies=r"not|except(?:ing)?|excluding|neither|nor|never|cannot|\w+n't|(?:is|are|was|were) (?:false|incorrect|wrong|untrue)"
    r"|(?:false|incorrect|wrong|untrue) (?:statements?|answers?|options?|claims?)|least (?:likely|true|correct|accurate)"
    r"|none of|other than|doesnt|isnt",
    affirms=r"not only|not just|not merely|whether or not|if not|not yet|not until|not least",
    opposite=r"not|no|non|never|without|isn't|doesn't|don't|cannot|can't",
    absolute=r"always|never|only|(?<!of )(?<!for )(?<!to )(?<!by )(?<!with )all|every|everyone|everybody|everything|nobody|nothing|no one|none|must|completely"
    r"|entirely|absolutely|totally|invariably|exclusively|impossible|without exception|under no circumstances"
    r"|in (?:all|every) cases?|at all times|forever|solely|purely|wholly|each and every|undoubtedly|inevitably",
    vague=r"usually|often|oftentimes|sometimes|frequently|generally|typically|rarely|seldom|occasionally|normally"
    r"|probably|possibly|perhaps|maybe|in general|as a rule|at times|in most cases|in many cases|from time to time"
    r"|more or less|tends? to|ordinarily|now and then|in some cases|customarily",
    vague_amount=r"many|several|some(?! \d)|a few|few|a lot(?: of)?|lots of|plenty of|quite|fairly|rather|most|mostly"
    r"|mainly|largely|somewhat|a number of|various|relatively|kind of|sort of|might|could|numerous|commonly|roughly speaking",
    relative=r"recently|lately|currently|nowadays|presently|these days|at present|at the moment|at this time|as of now"
    r"|now|today(?:'s)?|yesterday|tomorrow|soon|(?<!the )(?:this|last|next) (?:year|month|week|decade|century|summer|winter|spring|autumn)(?! of)(?:'s)?"
    r"|so far|to date|up to now|until now|till now|in recent (?:years|times|months|decades|weeks)|ago|current|latest"
    r"|present-day|(?:the|in the) past (?:few |couple of |ten |two |five )?(?:years?|decades?|months?)|right now|of late|newest|contemporary",
    asks=r"which|what|who|whom|whose|when|where|why|how"
    r"|(?:in|on|at|by|to|from|for|with|of|since|until|till|into|under|after|before|through"
    r"|against|about|during|near|behind|between|among|beside|besides|within|over|along|towards?|thanks to|according to)"
    r" (?:\w+ ){0,3}?(?:which|what|who|whom|whose|when|where|how)|is|are|was|were|do|does|did|has|have|had|can|could|will|would",
    tasks=r"name|choose|select|identify|pick|find|state|give|complete|determine|calculate|match|indicate|tell|mark",
    asks_time=r"when|since when|until when|(?:in|by|since|until|from|on|during|around|before|after)? ?(?:which|what)"
    r" (?:year|date|day|month|decade|century)",
    asks_number=r"how (?:many|much|long|far|tall|high|old|large|big|deep|heavy|wide|often|fast)"
    r"|(?:what|which) (?:percentage|percent|proportion|number|share|fraction|figure|amount)|what is the (?:number|percentage|proportion)",
    empty=frozenset(
        "true correct right accurate best statement statements sentence sentences answer answers option options choice"
        " choices following above below choose select pick mark one ones question questions fact facts item items false"
        " incorrect wrong describe describes described apply applies regarding concerning about".split()
    ),
    unfocused=r"^(?:which|what)(?: one)?(?: of)?(?: the| these| those)?(?: following| above| below| listed)?(?: \w+)?"
    r"(?: (?:about|on|regarding|concerning|of|for) .{1,80}?)?"
    r" (?:is|are|would be|was|were|holds?)(?: (?:most|entirely|actually|in fact|all|factually))?"
    r" (?:true|correct|right|accurate|false|incorrect|wrong|valid|untrue)(?: .{1,80})?[^\w]*$"
    r"|^what (?:can|could|may) (?:be|you|we|one) (?:say|said)|^what about|^(?:which|what)(?: of (?:these|the following))?"
    r" (?:applies|apply|fits?|best describes?|describes?)\b|^(?:choose|select|pick|mark|identify|find|tick|indicate)"
    r" (?:the|one|an?) (?:\w+ )?(?:true |correct |right |best |accurate )?(?:statements?|answers?|options?|sentences?|choices?)",
    chatter=r"(?:is|are|was|were|be|how|what an?|very|truly|really|quite|most|so|absolutely)(?: an?| one of the)?(?: very| truly| really| quite| so| most)* (?:fascinating|interesting|exciting|amazing|wonderful)"
    r"|(?:fascinating|interesting|exciting|amazing|wonderful)(?:ly| (?:subject|topic|field|story|fact|theme|thing|question|matter|area|part|world|history|place)s?)"
    r"|as (?:we|you|everyone|everybody|many)(?: of us| of you| people)?(?: all)?(?: may| might| surely| probably| certainly| will| should)? (?:know|knows|remember|recall|learned|learnt|saw)"
    r"|it is (?:well |widely )?known that|as is (?:well |widely )?known|well[ -]known fact|by the way|incidentally|believe it or not"
    r"|fun fact|of course|needless to say|imagine|did you know|obviously|don't forget|do not forget|take your time"
    r"|think (?:carefully|hard|twice|about it)|read carefully|good luck|hello|welcome|dear (?:students?|reader|learner)|students? (?:often|like|love|always|should|must|will)"
    r"|remember(?: that)?|let us|let's|you may recall|(?:is|are) (?:an? )?(?:very |highly )?(?:important|popular|favou?rite|famous|beautiful|useful) (?:subject|topic|theme|field|thing|part|matter|area|question|science)s?",
    refers=frozenset(
        "it its itself they them their theirs this that these those he him his she her hers there here then such so"
        " thus thereby one ones both others former latter same".split()
    ),
    joke=r"i (?:do not|don't) (?:know|care)|no idea|who (?:knows|cares)|nobody knows|don't know|lol|ha(?:ha)+|just kidding"
    r"|your (?:mom|mother|mum|dad|father|teacher|cat|dog|grandmother)|santa claus|mickey mouse|donald duck|chuck norris|bigfoot"
    r"|superman|batman|spider-?man|harry potter|homer simpson|darth vader|unicorns?|aliens"
    r"|rubber ducks?|the tooth fairy|tooth fairy|blah(?: blah)*|whatever|asdf\w*|xyz+|todo|tbd|n/a|placeholder|my (?:dog|cat|homework)",
    fits=(
        (
            r"an",
            r"(?:8|11(?!\d)|18(?!\d)|hour|heir|honest|honou?r)|(?!eu|uni(?!n|m)|us[aeiu]|one\b|once\b|ubiq|ur[aei]n|ut[ei])[aeiou]",
        ),
        (r"a", r"(?!hour|heir|honest|hono)[^aeiou8]|eu|uni|us[aeiu]|one\b|once\b|ubiq|ur[aei]n|ut[ei]"),
    ),
    wants_plural=r"are|were|these|those|many|several|both|few",
    wants_singular=r"is|was|an?|this|that|each|every",
)
