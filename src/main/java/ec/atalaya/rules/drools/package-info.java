/** Drools behind the contract of the rules: the only place that knows it. */
@NullMarked
@NamedInterface("drools")
package ec.atalaya.rules.drools;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
