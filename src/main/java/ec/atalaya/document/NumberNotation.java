package ec.atalaya.document;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How numbers are written in a document. */
public enum NumberNotation {
    /** The point is the decimal mark and nothing groups digits: comma-separated files, YAML. */
    POINT {
        @Override
        Reading read(String text) {
            if (PLAIN.matcher(text).matches()) {
                return new Reading.Number(new BigDecimal(text));
            }
            return new Reading.NotANumber();
        }
    },
    /** A share that a workbook keeps as a number and shows as a percentage: 0.45 for what is seen as 45 %. */
    SHARE {
        @Override
        Reading read(String text) {
            return POINT.read(text);
        }
    },
    /** Point or comma, as people type it: semicolon-separated files and text cells of workbooks. */
    EITHER {
        @Override
        Reading read(String text) {
            String bare = GROUPING_SPACE.matcher(text).replaceAll("").replace('\u2212', '-');
            if (TWO_WAYS.matcher(bare).matches()) {
                String grouped = bare.replace(".", "");
                return new Reading.TwoWays(grouped, bare.replace('.', ','));
            }
            if (UNGROUPED.matcher(bare).matches()) {
                return new Reading.Number(new BigDecimal(bare.replace(',', '.')));
            }
            if (GROUPED_BY_POINTS.matcher(bare).matches()) {
                return new Reading.Number(new BigDecimal(bare.replace(".", "").replace(',', '.')));
            }
            if (GROUPED_BY_COMMAS.matcher(bare).matches()) {
                return new Reading.Number(new BigDecimal(bare.replace(",", "")));
            }
            return new Reading.NotANumber();
        }
    };

    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    /** A space between digits that three digits follow; any other space makes two numbers of one. */
    private static final Pattern GROUPING_SPACE = Pattern.compile("(?<=\\d)[ \\u00A0\\u2009\\u202F](?=\\d{3}(?!\\d))");

    /** One point and three digits after it: a thousand, or a decimal point. A leading zero can only be the latter. */
    private static final Pattern TWO_WAYS = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

    private static final Pattern UNGROUPED = Pattern.compile("[+-]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern GROUPED_BY_POINTS = Pattern.compile("[+-]?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern GROUPED_BY_COMMAS = Pattern.compile("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");

    abstract Reading read(String text);

    /** What a text turned out to be. */
    sealed interface Reading {

        record Number(BigDecimal value) implements Reading {}

        record NotANumber() implements Reading {}

        /** Both readings, as the author would write each without doubt. */
        record TwoWays(String grouped, String decimal) implements Reading {}
    }
}
