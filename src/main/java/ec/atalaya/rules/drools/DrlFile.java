package ec.atalaya.rules.drools;

import ec.atalaya.document.Faults;
import ec.atalaya.document.Place;
import ec.atalaya.rules.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file of rules, cut into its imports and rules. Whatever else stands at the top of the file or at the head of a rule
 * is refused here.
 *
 * @param code the text that is compiled: no comments, every token where its author wrote it
 * @param imports each with the word {@code import}
 */
record DrlFile(RuleSource source, String code, List<List<DrlToken>> imports, List<RuleText> rules) {

    private static final Set<String> OPENERS = Set.of("rule", "import", "query", "declare", "global", "function");

    /**
     * One rule as written.
     *
     * @param name the token of its name
     * @param conditions between {@code when} and {@code then}
     * @param consequence between {@code then} and {@code end}
     * @param start of the word {@code rule}
     * @param end behind the word {@code end}
     */
    record RuleText(
            DrlToken name, List<DrlToken> conditions, List<DrlToken> consequence, int start, int end, Place place) {}

    static DrlFile read(RuleSource source, Faults faults) {
        DrlLexer.Lexed lexed = DrlLexer.read(source, faults);
        var reader = new Reader(lexed.tokens(), faults);
        while (reader.hasMore()) {
            reader.statement();
        }
        return new DrlFile(source, lexed.code(), List.copyOf(reader.imports), List.copyOf(reader.rules));
    }

    private static final class Reader {
        private final List<DrlToken> tokens;
        private final Faults faults;
        private final List<List<DrlToken>> imports = new ArrayList<>();
        private final List<RuleText> rules = new ArrayList<>();
        private int at;

        Reader(List<DrlToken> tokens, Faults faults) {
            this.tokens = tokens;
            this.faults = faults;
        }

        boolean hasMore() {
            return at < tokens.size();
        }

        void statement() {
            DrlToken first = tokens.get(at);
            if (first.is(";")) {
                at++;
            } else if (first.is("import")) {
                imports.add(line(first));
            } else if (first.is("rule")) {
                rule(first);
            } else if (first.is("package")) {
                faults.error(first.place(), "rule.package");
                line(first);
            } else {
                faults.error(first.place(), "rule.statement", first.text());
                at++;
                skip();
            }
        }

        /** What stands on one line, without the semicolon that may end it. */
        private List<DrlToken> line(DrlToken first) {
            int from = at;
            while (hasMore()
                    && tokens.get(at).place().line() == first.place().line()
                    && !tokens.get(at).is(";")) {
                at++;
            }
            return tokens.subList(from, at);
        }

        /** On to the next line that opens something we know: one fault for each thing that does not belong here. */
        private void skip() {
            while (hasMore()
                    && !(opensLine(at) && OPENERS.contains(tokens.get(at).text()))) {
                at++;
            }
        }

        private boolean opensLine(int index) {
            return index == 0
                    || tokens.get(index - 1).place().line()
                            < tokens.get(index).place().line();
        }

        private void rule(DrlToken first) {
            at++;
            int name = at;
            int when = find("when", name);
            int then = find("then", when < 0 ? name : when);
            int end = find("end", then < 0 ? name : then);
            if (name >= tokens.size() || end < 0 || then < 0) {
                faults.error(first.place(), "rule.incomplete");
                skip();
                return;
            }
            at = end + 1;
            if (when < 0 || when > then) {
                faults.error(first.place(), "rule.condition.missing");
                return;
            }
            head(tokens.subList(name + 1, when));
            rules.add(new RuleText(
                    tokens.get(name),
                    tokens.subList(when + 1, then),
                    tokens.subList(then + 1, end),
                    first.start(),
                    tokens.get(end).end(),
                    first.place()));
        }

        private int find(String word, int from) {
            for (int i = from; i < tokens.size(); i++) {
                if (tokens.get(i).is(word) && !tokens.get(i - 1).is(".")) {
                    return i;
                }
            }
            return -1;
        }

        private void head(List<DrlToken> head) {
            if (head.isEmpty()) {
                return;
            }
            DrlToken word = head.get(0);
            if (word.is("extends")) {
                faults.error(word.place(), "rule.extends");
            } else {
                faults.error(word.place(), "rule.attribute", word.text());
            }
        }
    }
}
