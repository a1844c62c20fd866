/** Whether the database has what this version was built for. */
@NullMarked
package nl.doorstroom.platform.schema;

import org.jspecify.annotations.NullMarked;
