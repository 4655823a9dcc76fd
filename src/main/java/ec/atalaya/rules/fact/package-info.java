/** What rules see and what they conclude: the facts and the conclusions of the five stages. */
@NullMarked
@NamedInterface("fact")
package ec.atalaya.rules.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
