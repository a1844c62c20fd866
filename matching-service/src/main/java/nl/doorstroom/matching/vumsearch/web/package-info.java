/** Questions to other sources over HTTP. */
@NullMarked
package nl.doorstroom.matching.vumsearch.web;

import org.jspecify.annotations.NullMarked;
