/** The commands, tried as their users see them. */
package ec.atalaya.cli;
