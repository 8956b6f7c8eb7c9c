/**
 * Names as they are typed: such as mean more than one side, and such as may be
 * a slip of another one.
 */

/** What is written for more than one side: the word leaves open whether for each or for all together. */
const EVERY = new Set(
  [
    "both", "both sides", "both parties", "both sides together", "each side", "every side", "all sides", "all parties", "all sides together",
    "الطرفان", "الطرفين", "كلا الطرفين", "الجانبان", "الجانبين", "كلا الجانبين", "الجانبان معا", "كل طرف", "كل جانب", "كل طرف على حدة",
    "كل الأطراف", "جميع الأطراف", "كل الأطراف معا",
    "دو طرف", "هر دو طرف", "طرفین", "هر طرف", "همه طرف‌ها", "هر طرف جداگانه", "هر دو طرف با هم", "همهٔ طرف‌ها با هم",
    "שני הצדדים", "שני הצדדים יחד", "כל צד", "כל צד בנפרד", "כל הצדדים", "כל הצדדים יחד",
    "երկու կողմերը", "երկու կողմերը միասին", "յուրաքանչյուր կողմ", "յուրաքանչյուր կողմն առանձին", "բոլոր կողմերը", "բոլոր կողմերը միասին",
    "hər iki tərəf", "iki tərəf", "hər tərəf", "hər tərəf ayrılıqda", "bütün tərəflər", "hər iki tərəf birlikdə", "bütün tərəflər birlikdə",
    "обе стороны", "обе стороны вместе", "каждая сторона", "все стороны", "все стороны вместе",
    "обидві сторони", "обидві сторони разом", "кожна сторона", "усі сторони", "всі сторони", "усі сторони разом",
    "iki taraf", "her iki taraf", "her taraf", "her bir taraf", "tüm taraflar", "iki taraf birlikte", "tüm taraflar birlikte",
    "les deux camps", "les deux parties", "les deux côtés", "chaque camp", "tous les camps", "les deux camps ensemble", "tous les camps ensemble",
    "ambas partes", "ambos lados", "ambos bandos", "los dos bandos", "cada parte", "cada lado", "todas las partes", "ambas partes en conjunto",
    "todas las partes en conjunto",
  ].map(folded),
);

/** One letter more or less tells short names apart. */
const SHORTEST = 5;

/** A name without what hands and keyboards do differently: case, marks, space. */
export function folded(text) {
  return String(text ?? "").normalize("NFKD").replace(/[\p{M}\p{Cf}ـ]/gu, "").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Whether a text means more than one side and does not say how. */
export const meansSeveral = (text) => EVERY.has(folded(text));

/** Whether one of two folded names may be a slip of the other: a letter is wrong, missing, doubled or has changed places. */
export function near(a, b) {
  if (2 < Math.abs(a.length - b.length)) return false;
  const [short, long] = [[...a], [...b]].sort((one, other) => one.length - other.length);
  if (short.length < SHORTEST || 1 < long.length - short.length) return false;
  const differs = short.findIndex((letter, at) => letter !== long[at]);
  const at = differs < 0 ? short.length : differs;
  // Numbers tell apart on purpose.
  if ([short[at], long[at]].some((letter) => /\p{N}/u.test(letter ?? ""))) return false;
  const rest = (letters, from) => letters.slice(from).join("");
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return rest(short, at + 1) === rest(long, at + 1) || (swapped && rest(short, at + 2) === rest(long, at + 2));
}
