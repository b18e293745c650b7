/**
 * CA login (CA登录, ACC-R03): whom an enterprise's certificate names, and whether it may be believed. The only room that sees Bouncy Castle,
 * because the JDK knows no SM2; its classes are loaded with the first certificate, not at the start.
 */
package org.anju.account.ca;
