package ec.atalaya.console;

import ec.atalaya.rules.RuleTables;
import ec.atalaya.rules.table.TableRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a rule set, as addresses and pages name them. */
enum RuleTable {
    BANDS("franjas", "tables/bands.csv", RuleTables::bands),
    SCORES("puntajes", "tables/scores.csv", RuleTables::scores),
    TRANSMISSION("transmision", "tables/transmission.csv", RuleTables::transmission),
    ALERTS("alertas", "tables/alerts.csv", RuleTables::alerts),
    AGENDA("agenda", "tables/agenda.csv", RuleTables::agenda);

    private final String slug;
    private final String file;
    private final Function<RuleTables, List<? extends TableRow>> rows;

    RuleTable(String slug, String file, Function<RuleTables, List<? extends TableRow>> rows) {
        this.slug = slug;
        this.file = file;
        this.rows = rows;
    }

    static Optional<RuleTable> called(String slug) {
        return Arrays.stream(values()).filter(table -> table.slug.equals(slug)).findFirst();
    }

    static Optional<RuleTable> in(String file) {
        return Arrays.stream(values()).filter(table -> table.file.equals(file)).findFirst();
    }

    /** As addresses name it. */
    public String slug() {
        return slug;
    }

    /** Where it stands in the rule set's folder. */
    public String file() {
        return file;
    }

    List<? extends TableRow> rows(RuleTables tables) {
        return rows.apply(tables);
    }

    Address address(PlanView view) {
        return Address.ofPlan(view.code(), "reglas", "tablas", slug);
    }

    /** By which an explanation leads to one of its rows. */
    String anchor(int line) {
        return slug + "-" + line;
    }
}
