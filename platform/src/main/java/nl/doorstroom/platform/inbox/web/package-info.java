/** What operations can ask of the inbox. */
@NullMarked
package nl.doorstroom.platform.inbox.web;

import org.jspecify.annotations.NullMarked;
