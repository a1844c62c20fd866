/** The data-quality desk over HTTP. */
@NullMarked
package nl.doorstroom.reporting.dataquality.web;

import org.jspecify.annotations.NullMarked;
