/** The figures over HTTP. */
@NullMarked
package nl.doorstroom.reporting.report.web;

import org.jspecify.annotations.NullMarked;
