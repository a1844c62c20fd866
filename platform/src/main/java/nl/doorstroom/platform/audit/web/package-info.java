/** The audit log over HTTP. */
@NullMarked
package nl.doorstroom.platform.audit.web;

import org.jspecify.annotations.NullMarked;
