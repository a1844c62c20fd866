package nl.doorstroom.platform.subscriptions;

/** Something became due in the present transaction; who delivers need not wait for the next look. */
record Due() {}
