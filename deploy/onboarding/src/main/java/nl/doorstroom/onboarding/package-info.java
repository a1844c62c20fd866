/**
 * Makes a municipality or a region a tenant: a group at the identity provider that gives its users the tenant's OIN, and
 * the first of these users. The services need nothing; a tenant is to them what an access token says.
 */
@NullMarked
package nl.doorstroom.onboarding;

import org.jspecify.annotations.NullMarked;
