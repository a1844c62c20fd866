/** What a service keeps of people, shown to the people themselves (GDPR, article 15). */
@NullMarked
package nl.doorstroom.platform.personaldata;

import org.jspecify.annotations.NullMarked;
