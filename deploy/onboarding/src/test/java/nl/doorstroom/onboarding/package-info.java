@NullMarked
package nl.doorstroom.onboarding;

import org.jspecify.annotations.NullMarked;
