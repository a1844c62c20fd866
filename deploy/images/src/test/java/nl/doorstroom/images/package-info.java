/** The images of the services: built from the repository, and run as a cluster runs them. */
@NullMarked
package nl.doorstroom.images;

import org.jspecify.annotations.NullMarked;
