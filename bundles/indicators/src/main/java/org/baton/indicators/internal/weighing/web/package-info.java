/** Studies of weights and questionnaires by REST and as pages. */
package org.baton.indicators.internal.weighing.web;
