/** The page with figures for whoever has a browser and no program. */
@NullMarked
package nl.doorstroom.reporting.page;

import org.jspecify.annotations.NullMarked;
