/** How complete what was told is: up to which moment nothing that was recorded elsewhere is missing here. */
@NullMarked
package nl.doorstroom.reporting.completeness;

import org.jspecify.annotations.NullMarked;
