/** Forms: what evaluators are asked, officials and citizens alike. */
package org.baton.subjects.internal.forms;
