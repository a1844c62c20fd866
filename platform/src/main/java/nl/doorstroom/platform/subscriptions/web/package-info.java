/** Subscriptions of partners and what they were told, over HTTP. */
@NullMarked
package nl.doorstroom.platform.subscriptions.web;

import org.jspecify.annotations.NullMarked;
