/** Published reports over HTTP. */
@NullMarked
package nl.doorstroom.reporting.publication.web;

import org.jspecify.annotations.NullMarked;
