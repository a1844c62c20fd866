/** Code lists over HTTP. */
@NullMarked
package nl.doorstroom.platform.codelist.web;

import org.jspecify.annotations.NullMarked;
