/** VUM over HTTP: elements and codes are VUM's, in Dutch (docs/adr/0016). */
@NullMarked
package nl.doorstroom.matching.sharing.web;

import org.jspecify.annotations.NullMarked;
