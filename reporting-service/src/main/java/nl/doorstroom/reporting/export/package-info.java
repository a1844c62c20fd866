/** A figure as a table with named and typed columns, to be taken elsewhere: CSV with its description, and a workbook. */
@NullMarked
package nl.doorstroom.reporting.export;

import org.jspecify.annotations.NullMarked;
