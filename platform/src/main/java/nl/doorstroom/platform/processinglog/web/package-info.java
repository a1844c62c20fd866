/** The processing log over HTTP: Logboek Dataverwerkingen, extension "lezen". */
@NullMarked
package nl.doorstroom.platform.processinglog.web;

import org.jspecify.annotations.NullMarked;
