/** How one indicator is judged in one period: what was measured, what was wanted, and the arithmetic between them. */
@NullMarked
@NamedInterface("scoring")
package ec.atalaya.evaluation.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
