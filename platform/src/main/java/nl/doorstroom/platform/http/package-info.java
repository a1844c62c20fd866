/** What every request and answer has: raw-path guard, headers, idempotency, preconditions, cursors, OpenAPI rules. */
@NullMarked
package nl.doorstroom.platform.http;

import org.jspecify.annotations.NullMarked;
