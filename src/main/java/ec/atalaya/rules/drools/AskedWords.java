package ec.atalaya.rules.drools;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which a rule asks its facts, so that an explanation can tell the numbers that it saw: names of properties,
 * however they are written, with the numbers that they are asked with.
 */
final class AskedWords {

    private static final Pattern ACCESSOR = Pattern.compile("(?:get|is)(\\p{Lu})(.*)");

    private AskedWords() {}

    static List<String> of(DrlFile.RuleText rule) {
        Set<String> words = new LinkedHashSet<>();
        gather(rule.conditions(), words);
        gather(rule.consequence(), words);
        return List.copyOf(words);
    }

    /** The types that its conditions name. */
    static List<String> facts(DrlFile.RuleText rule) {
        return rule.conditions().stream()
                .filter(token -> token.isWord() && token.isTypeName())
                .map(DrlToken::text)
                .distinct()
                .toList();
    }

    private static void gather(List<DrlToken> tokens, Set<String> words) {
        for (int i = 0; i < tokens.size(); i++) {
            DrlToken token = tokens.get(i);
            if (isAsked(token)) {
                words.add(property(token.text()) + numbers(tokens, i + 1));
            }
        }
    }

    private static boolean isAsked(DrlToken token) {
        return token.isWord()
                && !token.isTypeName()
                && !token.text().startsWith("$")
                && !DrlWords.isOfTheLanguage(token.text());
    }

    private static String property(String word) {
        Matcher accessor = ACCESSOR.matcher(word);
        return accessor.matches() ? accessor.group(1).toLowerCase(Locale.ROOT) + accessor.group(2) : word;
    }

    /** {@code (5)} where that is all that stands in the parentheses that open here. */
    private static String numbers(List<DrlToken> tokens, int open) {
        boolean alone = open + 2 < tokens.size()
                && tokens.get(open).is("(")
                && tokens.get(open + 1).kind() == DrlToken.Kind.NUMBER
                && tokens.get(open + 2).is(")");
        return alone ? "(" + tokens.get(open + 1).text() + ")" : "";
    }
}
