/** Renders the manifests as a cluster would get them, and holds them against the project's rules. No cluster is needed. */
@NullMarked
package nl.doorstroom.kubernetes;

import org.jspecify.annotations.NullMarked;
