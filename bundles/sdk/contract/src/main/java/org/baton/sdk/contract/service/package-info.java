/**
 * What the services of the platform keep, as tests that both the real ones and those in memory
 * pass.
 */
package org.baton.sdk.contract.service;
