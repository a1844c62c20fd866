/** Whose data a request is about, and the two walls between tenants: Hibernate and row-level security. */
@NullMarked
package nl.doorstroom.platform.tenancy;

import org.jspecify.annotations.NullMarked;
