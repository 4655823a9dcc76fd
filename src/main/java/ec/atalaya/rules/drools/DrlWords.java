package ec.atalaya.rules.drools;

import ec.atalaya.document.Faults;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Checks every word and sign of one rule. It is a list of what is allowed: a fact's own fields and methods, names that
 * the rule itself binds, imported types, and the words of the rule language that we use.
 */
final class DrlWords {

    private static final Set<String> LANGUAGE = Set.of(
            "true",
            "false",
            "null",
            "not",
            "exists",
            "forall",
            "and",
            "or",
            "in",
            "contains",
            "memberOf",
            "from",
            "accumulate",
            "acc",
            "collect",
            "new",
            "str");
    private static final Set<String> STRING_TESTS = Set.of("startsWith", "endsWith", "length");
    private static final Set<String> CONCLUSION = Set.of("insert", "new", "true", "false", "null");
    static final Set<String> ACCUMULATE_FUNCTIONS =
            Set.of("sum", "count", "min", "max", "average", "collectList", "collectSet");
    private static final Set<String> MATHS = Set.of("abs", "min", "max", "floor", "ceil", "round", "signum");
    private static final Set<String> FORBIDDEN = Set.of(
            "eval",
            "modify",
            "update",
            "delete",
            "retract",
            "insertLogical",
            "drools",
            "kcontext",
            "java",
            "javax",
            "org",
            "com",
            "System",
            "Runtime",
            "Thread",
            "Class",
            "Date");
    private static final Set<String> FORBIDDEN_MEMBERS = Set.of(
            "class",
            "getClass",
            "getClassLoader",
            "forName",
            "now",
            "currentTimeMillis",
            "nanoTime",
            "wait",
            "notify",
            "notifyAll",
            "random",
            "exec",
            "exit");
    private static final Set<String> FORBIDDEN_SIGNS =
            Set.of("->", "::", ":=", "++", "--", "+=", "-=", "*=", "/=", "=", "{", "}", "?", "#", "@");

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", ">", "<=", ">=");

    private final FactTypes types;
    private final Faults faults;
    private final boolean inConclusion;
    private final List<DrlToken> tokens;
    private final Set<String> bound;
    private final Deque<Optional<Class<?>>> patterns = new ArrayDeque<>();

    /** Whether a word belongs to the language, and so to no fact. */
    static boolean isOfTheLanguage(String word) {
        return LANGUAGE.contains(word) || CONCLUSION.contains(word) || ACCUMULATE_FUNCTIONS.contains(word);
    }

    private DrlWords(FactTypes types, Faults faults, List<DrlToken> tokens, Set<String> bound, boolean inConclusion) {
        this.types = types;
        this.faults = faults;
        this.tokens = tokens;
        this.bound = bound;
        this.inConclusion = inConclusion;
    }

    static void check(DrlFile.RuleText rule, FactTypes types, Faults faults) {
        Set<String> bound = bound(rule.conditions());
        new DrlWords(types, faults, rule.conditions(), bound, false).check();
        new DrlWords(types, faults, rule.consequence(), bound, true).check();
    }

    private static Set<String> bound(List<DrlToken> conditions) {
        var names = new HashSet<String>();
        for (int i = 0; i + 1 < conditions.size(); i++) {
            if (conditions.get(i).isWord() && conditions.get(i + 1).is(":")) {
                names.add(conditions.get(i).text());
            }
        }
        return names;
    }

    private void check() {
        for (int i = 0; i < tokens.size(); i++) {
            DrlToken token = tokens.get(i);
            switch (token.kind()) {
                case WORD -> word(token, i);
                case SIGN -> sign(token, i);
                case NUMBER, TEXT -> {
                    // values of their own: nothing that they could do
                }
            }
        }
    }

    private boolean tokenIs(int index, String text) {
        return index >= 0 && index < tokens.size() && tokens.get(index).is(text);
    }

    private void sign(DrlToken token, int i) {
        if (token.is("(")) {
            patterns.push(patternOpenedAt(i));
        } else if (token.is(")")) {
            patterns.poll();
        } else if (FORBIDDEN_SIGNS.contains(token.text())) {
            faults.error(token.place(), "rule.sign", token.text());
        } else if ((token.is("&&") || token.is("||"))
                && i + 1 < tokens.size()
                && COMPARISONS.contains(tokens.get(i + 1).text())) {
            faults.error(token.place(), "rule.comparison.half");
        }
    }

    /** Of which type the fields are that may stand between the parentheses that open here. */
    private Optional<Class<?>> patternOpenedAt(int i) {
        if (i > 0 && tokens.get(i - 1).isTypeName() && !tokenIs(i - 2, "new") && !tokenIs(i - 2, ".")) {
            return types.named(tokens.get(i - 1).text());
        }
        return currentPattern();
    }

    private Optional<Class<?>> currentPattern() {
        Optional<Class<?>> pattern = patterns.peek();
        return pattern == null ? Optional.empty() : pattern;
    }

    private void word(DrlToken word, int i) {
        if (tokenIs(i - 1, ".")) {
            member(word, i);
        } else if (FORBIDDEN.contains(word.text()) && !isField(word)) {
            faults.error(word.place(), "rule.forbidden", word.text());
        } else if (word.isTypeName()) {
            type(word, i);
        } else if (inConclusion) {
            if (!CONCLUSION.contains(word.text())) {
                mustBeBound(word);
            }
        } else if (!LANGUAGE.contains(word.text()) && !isField(word) && !isThis(word) && !isFunction(word, i)) {
            if (currentPattern().isPresent() && !word.text().startsWith("$") && !bound.contains(word.text())) {
                Class<?> type = currentPattern().get();
                faults.error(
                        word.place(),
                        "rule.field.unknown",
                        type.getSimpleName(),
                        word.text(),
                        String.join(", ", types.properties(type)));
            } else {
                mustBeBound(word);
            }
        }
    }

    private void mustBeBound(DrlToken word) {
        if (!bound.contains(word.text())) {
            faults.error(word.place(), "rule.word.unknown", word.text());
        }
    }

    private boolean isField(DrlToken word) {
        return currentPattern()
                .filter(type -> types.properties(type).contains(word.text()))
                .isPresent();
    }

    private boolean isThis(DrlToken word) {
        return word.is("this") && currentPattern().isPresent();
    }

    private boolean isFunction(DrlToken word, int i) {
        if (tokenIs(i - 1, "[") && tokenIs(i - 2, "str")) {
            return STRING_TESTS.contains(word.text());
        }
        return ACCUMULATE_FUNCTIONS.contains(word.text()) && tokenIs(i + 1, "(");
    }

    private void member(DrlToken word, int i) {
        if (FORBIDDEN_MEMBERS.contains(word.text())) {
            faults.error(word.place(), "rule.forbidden", word.text());
        } else if (tokenIs(i - 2, "Math") && !MATHS.contains(word.text())) {
            faults.error(word.place(), "rule.forbidden", "Math." + word.text());
        }
    }

    private void type(DrlToken word, int i) {
        Optional<Class<?>> type = types.named(word.text());
        boolean maths = word.is("Math") && tokenIs(i + 1, ".");
        if (type.isEmpty() && !maths) {
            faults.error(word.place(), "rule.type.unknown", word.text());
        } else if (type.isPresent() && types.isPlain(type.get()) && tokenIs(i + 1, ".")) {
            faults.error(word.place(), "rule.forbidden", word.text() + ".");
        }
    }
}
