/** Logboek Dataverwerkingen: one line for every person shown or changed. */
@NullMarked
package nl.doorstroom.platform.processinglog;

import org.jspecify.annotations.NullMarked;
