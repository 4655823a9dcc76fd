/** Why every conclusion is what it is, as plain data down to the row of a file: for reports, the database and pages. */
@NullMarked
@NamedInterface("explanation")
package ec.atalaya.evaluation.explanation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
