/** The commands, run as a terminal runs them. */
package ec.atalaya.cli;
