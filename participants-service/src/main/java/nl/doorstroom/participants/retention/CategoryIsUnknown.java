package nl.doorstroom.participants.retention;

import nl.doorstroom.platform.problem.Refusal;

/** There is no such category of files, or no term for it. */
class CategoryIsUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    CategoryIsUnknown() {
        super("No category of that code has a term, or none of list [retention-categories] has it.");
    }

    @Override
    protected int status() {
        return 404;
    }
}
