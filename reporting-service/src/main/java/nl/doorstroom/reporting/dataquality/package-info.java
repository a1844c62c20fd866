/** The desk at which is looked what is missing or odd in what was registered: docs/figures/data-quality.md. */
@NullMarked
package nl.doorstroom.reporting.dataquality;

import org.jspecify.annotations.NullMarked;
