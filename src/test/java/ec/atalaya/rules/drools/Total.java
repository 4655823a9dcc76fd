package ec.atalaya.rules.drools;

import java.util.List;

/** A conclusion of the tests from many facts. */
public record Total(String plotCode, int weeds) {

    public Total(String plotCode, List<?> weeds) {
        this(plotCode, weeds.size());
    }
}
