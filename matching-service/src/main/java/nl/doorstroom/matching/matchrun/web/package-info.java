/** Match runs over HTTP. */
@NullMarked
package nl.doorstroom.matching.matchrun.web;

import org.jspecify.annotations.NullMarked;
