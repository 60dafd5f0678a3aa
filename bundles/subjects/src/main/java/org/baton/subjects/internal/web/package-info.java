/** What the pages of the rooms share: what was entered, and words of closed sets. */
package org.baton.subjects.internal.web;
