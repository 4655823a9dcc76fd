/** Rules over facts of their own: plots of a garden, their weeds and what to do about them. */
package ec.atalaya.rules.drools;
