package ec.atalaya.console;

import ec.atalaya.access.RefusedAct;

/**
 * Why a form was not taken; its page shows it above the form and beside the field.
 *
 * @param field the id of the field at fault
 * @param text what is wrong, in the reader's language
 */
record FormFault(String field, String text) {

    static FormFault of(RefusedAct refused, Wording words) {
        return new FormFault(
                refused.field(), words.text(refused.key(), refused.arguments().toArray()));
    }
}
