/** The pages of a cycle's plan. */
package org.baton.core.internal.plans.web;
