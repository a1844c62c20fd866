/**
 * What the figures mean, as data: a set of definitions has an identity and never changes once figures were shown with it.
 *
 * <p>Another meaning is another set beside this one, so that both can be asked and compared.
 */
@NullMarked
package nl.doorstroom.reporting.definition;

import org.jspecify.annotations.NullMarked;
