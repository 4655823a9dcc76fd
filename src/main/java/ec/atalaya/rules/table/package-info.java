/** The rows of a rule set's tables, which rules join with facts. */
@NullMarked
@NamedInterface("table")
package ec.atalaya.rules.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
