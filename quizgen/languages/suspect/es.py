# ruff: noqa: E501, SIM905 - lists of words are easier to read and to complete in lines than in columns
"""Words by which Spanish questions go wrong."""

from quizgen.language import Suspect

_OPTIONS = r"(?:(?:de|las?|los|el|estas?|estos?|esas?|esos?|ellas|ellos|otras?|otros?|anteriores|anterior|respuestas?|opciones|opción|alternativas|afirmaciones|posibilidades|mencionad[ao]s|citad[ao]s|dad[ao]s|list[ao]d[ao]s|indicad[ao]s|siguientes|dos|tres|cuatro|cinco|arriba) ?)"

SUSPECT = Suspect(
    none=(
        rf"(?:ningun[oa]?|ni un[oa]|nada) {_OPTIONS}+(?:es(?: \w+)?)?|ningun[oa] es \w+|nada de (?:esto|eso|lo anterior)",
        r"(?:no hay )?(?:ninguna|una) respuesta correcta(?: no \w+)?|no hay respuesta(?: \w+)?|(?:algo|alguien) (?:más|distinto)|otr[oa](?: respuesta| cosa| opción)?",
        r"no (?:se )?(?:menciona|indica|mencionad[oa]|indicad[oa])(?: \w+)?|tod[oa]s (?:\w+ ){0,2}son fals[oa]s|ni (?:lo )?un[oa] ni (?:lo )?otr[oa]",
    ),
    all=(
        rf"(?:tod[oa]s?|cada un[oa]|cualquiera|amb[oa]s) {_OPTIONS}+(?:(?:es|son)(?: \w+)?)?|todo (?:lo anterior|esto|eso)",
        r"(?:tod[oa]s|amb[oa]s) (?:es|son)(?: \w+)?|(?:l[oa]s )(?:dos|tres|cuatro)(?: \w+)?",
    ),
    either=r"ambos|ambas|tanto|solo|sólo|solamente|todo menos",
    truth=r"verdadero|falso|sí|no|cierto|correcto|incorrecto|verdad|de acuerdo",
    true_or_false=r"(?:verdadero|cierto|correcto) o (?:falso|incorrecto)|falso o verdadero|sí o no|es (?:cierto|verdad|correcto) que|es (?:esta|la siguiente) (?:\w+ )?(?:verdadera|cierta|correcta)",
    denies=r"no|nunca|jamás|excepto|salvo|menos(?= (?:un[oa]|esta|este|el|la|los|las)\b)|exceptuando|con excepción|ningun[oa]?|tampoco|(?:es|son) (?:fals[oa]s?|incorrect[oa]s?)"
    r"|(?:afirmación|respuesta) (?:falsa|incorrecta)|menos (?:probable|cierto|correcto)",
    affirms=r"no s[oó]lo|no solamente|no únicamente|todavía no|aún no",
    opposite=r"no|sin|ningun[oa]?|nunca|jamás",
    absolute=r"siempre|nunca|jamás|s[oó]lo|solamente|únicamente|(?<!de )(?<!para )(?<!a )(?:tod[oa]s?)|cada|nadie|nada|ningun[oa]?|debe|deben|completamente|enteramente|absolutamente|totalmente"
    r"|exclusivamente|imposible|sin excepción|en ningún caso|bajo ninguna circunstancia|en todos los casos|forzosamente|inevitablemente|invariablemente|eternamente",
    vague=r"a menudo|a veces|algunas veces|generalmente|habitualmente|frecuentemente|con frecuencia|raramente|rara vez|ocasionalmente|normalmente|usualmente|por lo general"
    r"|en general|típicamente|probablemente|quizás?|tal vez|posiblemente|de vez en cuando|la mayoría de las veces|en la mayoría de los casos|más o menos|suele|suelen|comúnmente",
    vague_amount=r"much[oa]s?|vari[oa]s|algun[oa]s|poc[oa]s?|un poco|unos cuantos|unas cuantas|bastantes?|la mayoría|principalmente|mayormente|relativamente|divers[oa]s|numeros[oa]s|podrían?|diferentes",
    relative=r"recientemente|últimamente|actualmente|ahora|hoy en día|hoy|en la actualidad|en este momento|ayer|mañana|pronto|este (?:año|mes|siglo|verano)|esta (?:semana|década)"
    r"|el (?:año|mes) (?:pasado|próximo|que viene)|la (?:semana|década) (?:pasada|próxima)|el próximo (?:año|mes)|hasta (?:ahora|hoy|la fecha)|en los últimos (?:\w+ )?(?:años|meses|tiempos)"
    r"|hace (?:\w+ )?(?:años?|meses|días|poco)|actual(?:es)?|hoy día",
    asks=r"cuál(?:es)?|qué|quién(?:es)?|cuándo|dónde|adónde|por qué|cómo|cuánt[oa]s?"
    r"|(?:a|en|de|con|por|para|desde|hasta|según|sobre|contra|entre|hacia|bajo|gracias a|durante|ante|tras|del|al) (?:\w+ ){0,3}?(?:cuál(?:es)?|qué|quién(?:es)?|cuándo|dónde|cuánt[oa]s?)",
    tasks=r"nombre|nombra|elija|elige|seleccione|selecciona|identifique|identifica|indique|indica|cite|encuentre|encuentra|complete|completa|determine|calcule|diga",
    asks_time=r"cuándo|desde cuándo|hasta cuándo|(?:en|a|desde|hasta|antes de|después de)? ?(?:qué|cuál) (?:año|fecha|día|mes|década|siglo)",
    asks_number=r"cuánt[oa]s?|(?:qué|cuál es el|cuál es la) (?:porcentaje|proporción|número|parte|cantidad|distancia|cifra)",
    empty=frozenset(
        "verdadero verdadera verdaderas cierto cierta ciertas correcto correcta correctas afirmacion afirmaciones respuesta respuestas opcion opciones siguiente siguientes"
        " elija elige seleccione marque falso falsa pregunta frase frases arriba abajo".split()
    ),
    unfocused=r"^(?:cuál(?:es)?|qué)(?: de)?(?: est[ao]s| l[ao]s| es[ao]s)?(?: siguientes)?(?: \w+)?(?: (?:sobre|de|acerca de|respecto a) .{1,80}?)?"
    r" (?:es|son|sería)(?: (?:la|el|las|los))? ?(?:verdader[oa]s?|ciert[oa]s?|correct[oa]s?|fals[oa]s?|incorrect[oa]s?|verdad)(?: .{1,80})?[^\w]*$"
    r"|^qué (?:se puede|puede|podemos) decir|^qué (?:hay|pasa) (?:de|con)|^(?:elija|elige|seleccione|selecciona|marque|marca|indique|identifique) (?:la|el|las|los|una) (?:\w+ )?(?:afirmación|afirmaciones|respuestas?|opción|opciones|frases?)",
    chatter=r"(?:muy |realmente |verdaderamente )?(?:fascinantes?|interesantes?|apasionantes?|asombros[oa]s?|maravillos[oa]s?|notables?)"
    r"|como (?:tod[oa]s|ya|ustedes|usted|bien)? ?(?:tod[oa]s )?(?:sabemos|saben|sabes|sabe|recuerdan)(?: todos)?|es bien sabido|se sabe (?:bien )?que|por cierto|dicho sea de paso|por supuesto|naturalmente|obviamente|imagine|imagina"
    r"|sabías que|sabía usted|no olvides?|no olvide|recuerda|recuerde|piensa bien|piense bien|lee con cuidado|buena suerte|hola|bienvenid[oa]s?|querid[oa]s? (?:alumn|estudiante|lector)\w*"
    r"|(?:es|son) (?:un |una )?(?:asignatura|tema|materia|ciencia|campo|cuestión) (?:muy )?(?:importante|popular|famos[oa]|útil|bonit[oa])",
    refers=frozenset(
        "él ella ellos ellas su sus este esta esto estos estas ese esa eso esos esas aquel aquella allí ahí aquí entonces así tal ambos".split()
    ),
    joke=r"no (?:lo )?sé|ni idea|quién sabe|nadie (?:lo )?sabe|lol|ja(?:ja)+|(?:tu|su) (?:madre|padre|profe|profesor|gato|perro|abuela)|papá noel|mickey(?: mouse)?|el ratoncito pérez|chuck norris"
    r"|superman|batman|harry potter|(?:un )?unicornios?|extraterrestres|bla(?: bla)*|asdf\w*|xyz+|mi (?:perro|gato)|cualquier cosa",
    fits=(),
    wants_plural=r"son|eran|fueron|los|las|unos|unas|estos|estas|varios|varias",
    wants_singular=r"es|era|fue|una?|el|la|este|esta|cada",
)
